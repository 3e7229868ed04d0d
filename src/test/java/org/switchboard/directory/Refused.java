package org.switchboard.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.switchboard.error.ApiException;

/** What became of something that must be refused. */
public final class Refused {
    private Refused() {}

    /** The refusal. */
    public static ApiException refusal(ThrowingCallable work) {
        Throwable thrown = catchThrowable(work);
        assertThat(thrown)
                .as("a refusal; nothing thrown means that it was done")
                .isInstanceOf(ApiException.class);
        return (ApiException) thrown;
    }

    /** Why it was refused. */
    public static Class<? extends ApiException> reason(ThrowingCallable work) {
        return refusal(work).getClass();
    }

    /** The faults that it names, each as {@code Code Field}. */
    public static List<String> faults(ThrowingCallable work) {
        return refusal(work).fields().stream()
                .map(fault -> fault.code() + ' ' + fault.field())
                .toList();
    }
}
