/** Chats: their messages, their members and their transcripts. */
@NullMarked
package org.switchboard.session.chat;

import org.jspecify.annotations.NullMarked;
