package org.switchboard.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.endpoints.EndpointTypes;
import org.switchboard.support.Engine;

/** Filters of endpoints by their types, numbers, flows and customers. */
abstract class EndpointFiltersContract extends FilteredListsContract {
    EndpointFiltersContract(Engine engine) {
        super(engine);
    }

    @Test
    void typesAreNamedInAnyCaseOrByNumber() {
        endpoint(manager, EndpointTypes.Team, named("team"));
        endpoint(manager, EndpointTypes.SipTrunk, named("trunk"));
        endpoint(manager, EndpointTypes.AssistantBot, named("bot"));

        assertThat(endpoints(r -> r.types = ids("team", "SIPTRUNK"))).containsExactly("team", "trunk");
        assertThat(endpoints(r -> r.types = ids("7"))).containsExactly("bot");
        assertThat(endpoints(r -> {
                    r.type = EndpointTypes.Team;
                    r.types = ids("Team", "SipTrunk");
                }))
                .containsExactly("team");
    }

    @Test
    void aTypeThatThereIsNotIsRefused() {
        assertThat(faults(() -> endpoints(r -> r.types = ids("Team", "Telex", "8"))))
                .containsOnly("InvalidValue Types")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NUMBER", "DIGITS", "(814) DIGITS", "814.DIGITS", "+1 814 DIGITS", "1814-DIGITS"})
    void aNumberIsFoundHoweverItsDigitsAreSpaced(String text) {
        String number = newNumber();
        endpoint(manager, EndpointTypes.PhoneNumber, named("mine").andThen(r -> r.phoneNumber = number));
        endpoint(manager, EndpointTypes.Fax, named("fax").andThen(r -> r.phoneNumber = newNumber()));
        String digits = number.substring(5, 8) + "-" + number.substring(8);

        assertThat(endpoints(r ->
                        r.phoneNumberFilter = text.replace("NUMBER", number).replace("DIGITS", digits)))
                .containsExactly("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "()", "mine", "+1814%"})
    void whatHoldsNoDigitsIsTakenAsItIs(String text) {
        endpoint(manager, EndpointTypes.PhoneNumber, named("mine").andThen(r -> r.phoneNumber = newNumber()));

        assertThat(endpoints(r -> r.phoneNumberFilter = text)).isEmpty();
    }

    @Test
    void anEndpointIsFoundByItsFlow() {
        endpoint(manager, EndpointTypes.SipTrunk, named("one").andThen(r -> r.flowId = "f1"));
        endpoint(manager, EndpointTypes.SipTrunk, named("two").andThen(r -> r.flowId = "f2"));
        endpoint(manager, EndpointTypes.SipTrunk, named("none"));

        assertThat(endpoints(r -> r.flowIds = ids("f1", "f3"))).containsExactly("one");
    }

    @Test
    void customersSelectTheirOwnEndpointsUnlessThoseBelowAreWantedToo() {
        String top = customer("top");
        String middle = customerBelow(top, "middle");
        String leaf = customerBelow(middle, "leaf");
        endpoint(manager, EndpointTypes.SipTrunk, named("of top").andThen(r -> r.customerId = top));
        endpoint(manager, EndpointTypes.SipTrunk, named("of leaf").andThen(r -> r.customerId = leaf));
        endpoint(manager, EndpointTypes.SipTrunk, named("of none"));

        assertThat(endpoints(r -> r.customerIds = ids(top))).containsExactly("of top");
        assertThat(endpoints(r -> {
                    r.customerIds = ids(top);
                    r.shallowParent = true;
                }))
                .containsExactly("of top");
        assertThat(endpoints(r -> {
                    r.customerIds = ids(top);
                    r.shallowParent = false;
                }))
                .containsExactly("of leaf", "of top");
    }

    @Test
    void filtersFindNothingOfAnotherAccount() {
        endpoint(stranger, EndpointTypes.SipTrunk, tagged("Foreign", "vip"));

        assertThat(endpoints(r -> r.nameFilter = "foreign")).isEmpty();
        assertThat(endpoints(r -> r.types = ids("SipTrunk"))).isEmpty();
        assertThat(endpoints(r -> r.tagIds = ids("vip"))).isEmpty();
    }
}
