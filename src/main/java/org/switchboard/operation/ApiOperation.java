package org.switchboard.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method of a JAX-RS resource an operation, and says of it what JAX-RS cannot. The method takes the document of a
 * request and the {@link org.switchboard.request.RequestContext}, and returns an {@link Answer}; the simple name of the
 * document's type is the operation's name. Who may ask for it say {@code @RolesAllowed} and {@code @PermitAll}. A method of
 * the same class that takes the same type and has no such annotation is another route of the operation.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ApiOperation {
    /** What it does: one sentence without its full stop. */
    String summary();

    /** Whether it heeds an Idempotency-Key. */
    boolean idempotent() default false;

    /** Whether it heeds {@code dryRun}: all is checked and shown, nothing is stored or sent. */
    boolean dryRun() default false;

    /**
     * Whether it answers nothing, as the contract says of some (API facts, section 1.1, "void"): the answer's type is then
     * shown to whoever asks for it and where an interface cannot be silent.
     */
    boolean noContent() default false;

    /** Whether it is still done when the server drains and takes nothing else on. */
    boolean whileDraining() default false;

    /** Whether it refuses a parameter that it does not know, where passing over it would do or show more than was asked for. */
    boolean refusesUnknownParameters() default false;

    /** Whether its answers hold passwords, keys or sign-ins, or tell of them, so that no cache may keep them. */
    boolean noStore() default false;

    /** The greatest length of a request's body, in bytes; by default {@link OperationDescriptor#MAX_BODY}, or less for anyone. */
    int maxBody() default 0;
}
