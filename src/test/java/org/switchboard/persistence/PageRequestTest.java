package org.switchboard.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.switchboard.error.FieldError;
import org.switchboard.error.FieldErrors;

/** Which page a request for a list means, whatever it lists. */
class PageRequestTest {
    private static final List<Integer> SEVEN = IntStream.range(0, 7).boxed().toList();

    @Test
    void aRequestThatSaysNothingMeansTheFirst25() {
        assertThat(PageRequest.of(new FieldErrors(), null, null, null)).isEqualTo(new PageRequest(0, 25));
    }

    @Test
    void aPageBeginsBehindThoseBeforeIt() {
        assertThat(PageRequest.of(new FieldErrors(), 2, 3, false)).isEqualTo(new PageRequest(6, 3));
        assertThat(PageRequest.of(new FieldErrors(), 2, 3, false).first()).isEqualTo(new PageRequest(0, 3));
    }

    @Test
    void everythingOnOnePageIs10000() {
        assertThat(PageRequest.of(new FieldErrors(), null, 3, true)).isEqualTo(new PageRequest(0, 10_000));
    }

    @Test
    void whatIsOutOfBoundsIsAFault() {
        FieldErrors faults = new FieldErrors();

        PageRequest.of(faults, -1, 1001, false);

        assertThat(faults.found()).extracting(FieldError::field).containsExactly("CountPerPage", "Page");
    }

    @Test
    void aPageWithMoreBehindItEndsWithItsLastItem() {
        Page<Integer> page = new PageRequest(2, 3).read(PageRequestTest::read);

        assertThat(page.items()).containsExactly(2, 3, 4);
        assertThat(page.end()).contains(4);
    }

    @Test
    void theLastPageHasNothingBehindIt() {
        Page<Integer> page = new PageRequest(4, 3).read(PageRequestTest::read);

        assertThat(page.items()).containsExactly(4, 5, 6);
        assertThat(page.hasMore()).isFalse();
        assertThat(page.end()).isEmpty();
    }

    @Test
    void aPageThatIsNotFullIsAPage() {
        assertThat(new PageRequest(0, 3).pages(7)).isEqualTo(3);
        assertThat(new PageRequest(0, 3).pages(6)).isEqualTo(2);
        assertThat(new PageRequest(0, 3).pages(0)).isZero();
    }

    private static List<Integer> read(int from, int count) {
        return SEVEN.stream().skip(from).limit(count).toList();
    }
}
