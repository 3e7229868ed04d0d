package org.switchboard.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.text.XmlCharacters;

/** A request that is written in one format, read, written in another and read again is the same request. */
class FormatPairProperties {
    private static final List<Named> FORMATS = List.of(
            new Named("XML", Tried.XML, FormatPairProperties::withoutCarriageReturns),
            new Named("JSON", Tried.JSON, text -> text),
            new Named("JSV", Tried.JSV, text -> text),
            new Named("CSV", Tried.CSV, text -> text.isEmpty() ? null : text),
            new Named("JSON Lines", Tried.JSON_LINES, text -> text));

    /** A format, with what becomes of a text in it: CR is lost in XML, the empty text is no text in CSV. */
    record Named(String name, DocumentFormat format, UnaryOperator<String> loss) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Property
    void anyRequestThroughAnyPairOfFormatsIsTheSameButForTheDocumentedLosses(
            @ForAll("requests") NewSession request, @ForAll("formats") Named first, @ForAll("formats") Named second)
            throws MalformedBodyException {
        NewSession there = through(first, request);
        NewSession back = through(second, there);

        assertThat(back)
                .as("%s, then %s", first, second)
                .usingRecursiveComparison()
                .isEqualTo(lossy(second, lossy(first, request)));
    }

    @Property
    void anyListOfRequestsThroughAnyFormatIsTheSameButForTheDocumentedLosses(
            @ForAll("requests") NewSession one, @ForAll("requests") NewSession other, @ForAll("formats") Named format)
            throws MalformedBodyException {
        byte[] written = format.format().writeList(List.of(one, other), NewSession.class);

        assertThat(format.format().readList(written, NewSession.class))
                .usingRecursiveComparison()
                .isEqualTo(List.of(lossy(format, one), lossy(format, other)));
    }

    private static NewSession through(Named format, NewSession request) throws MalformedBodyException {
        return format.format().read(format.format().write(request), NewSession.class);
    }

    private static NewSession lossy(Named format, NewSession request) {
        NewSession expected = new NewSession();
        expected.displayName = text(format, request.displayName);
        expected.toAddress = text(format, request.toAddress);
        expected.customerId = text(format, request.customerId);
        expected.channel = request.channel;
        expected.direction = request.direction;
        expected.callState = request.callState;
        expected.startSession = request.startSession;
        if (request.memberEmailAddresses != null) {
            // In a cell of CSV a list is JSV, which knows an empty text.
            boolean isCsv = format.format() == Tried.CSV;
            expected.memberEmailAddresses = request.memberEmailAddresses.stream()
                    .map(text -> isCsv ? text : text(format, text))
                    .toList();
        }
        return expected;
    }

    private static String text(Named format, String text) {
        return text == null ? null : format.loss().apply(text);
    }

    private static String withoutCarriageReturns(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    @Provide
    Arbitrary<Named> formats() {
        return Arbitraries.of(FORMATS);
    }

    @Provide
    Arbitrary<NewSession> requests() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(40),
                        Arbitraries.strings()
                                .withChars("\"',:{}[]\\/<>&\r\n\t ;=#%aé日")
                                .ofMaxLength(20),
                        Arbitraries.of("null", "true", "[]", "{}", "\"\"", "📞", " ", "]]>", "&#1;"))
                .filter(XmlCharacters::isAllowed);
        return Combinators.combine(
                        texts.injectNull(0.2),
                        texts.injectNull(0.2),
                        texts.injectNull(0.2),
                        Arbitraries.of(FlowChannels.class),
                        Arbitraries.of(SessionDirections.class).injectNull(0.3),
                        Arbitraries.of(SessionCallState.class).injectNull(0.3),
                        texts.list().ofMaxSize(4).injectNull(0.3),
                        Arbitraries.of(true, false))
                .as((displayName, toAddress, customerId, channel, direction, callState, members, startSession) -> {
                    NewSession request = new NewSession();
                    request.displayName = displayName;
                    request.toAddress = toAddress;
                    request.customerId = customerId;
                    request.channel = channel;
                    request.direction = direction;
                    request.callState = callState;
                    request.memberEmailAddresses = members;
                    request.startSession = startSession;
                    return request;
                });
    }
}
