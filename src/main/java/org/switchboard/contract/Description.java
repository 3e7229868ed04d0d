package org.switchboard.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a published member means, in the published words: the one home of the text that the metadata pages, the generated
 * types, the schemas and the OpenAPI document show.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE})
public @interface Description {
    /** One sentence without its full stop. */
    String value();
}
