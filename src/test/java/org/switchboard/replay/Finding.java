package org.switchboard.replay;

/**
 * Something in which our answer is not as the recorded one.
 *
 * @param aspect what was compared: {@code status}, {@code reason}, a header by its name, {@code body}, or a part of it
 */
record Finding(String aspect, String recorded, String ours) {
    @Override
    public String toString() {
        return aspect + ": recorded <" + recorded + ">, ours <" + ours + ">";
    }
}
