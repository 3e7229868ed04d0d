package org.switchboard.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.management.Attribute;
import javax.management.AttributeNotFoundException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanException;
import javax.management.ReflectionException;
import javax.management.openmbean.TabularData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Metrics and actions as clients of JMX see them. */
class MonitoringBeanTest {
    private final LabelledCounter refusals = new LabelledCounter();
    private final AtomicReference<@Nullable List<String>> told = new AtomicReference<>();

    private final MonitoringBean bean = new MonitoringBean(
            "Sessions",
            List.of(
                    Metric.gauge("Live", "Sessions that have not ended", "sessions", () -> 7),
                    Metric.gauge("Broken", "What cannot be measured", "sessions", () -> {
                        throw new IllegalStateException("the database does not answer");
                    }),
                    Metric.counter("Refusals", "Refused requests", "requests", "reason", refusals)),
            List.of(new Action("end", "End a session", List.of(new Action.Parameter("id", "Its ID")), given -> {
                told.set(given);
                if (given.get(0).isEmpty()) {
                    throw new IllegalArgumentException("'id' is missing");
                }
                return "Ended";
            })));

    @Test
    void anAttributeHasADescriptionAndAUnit() {
        MBeanAttributeInfo live = List.of(bean.getMBeanInfo().getAttributes()).stream()
                .filter(attribute -> attribute.getName().equals("Live"))
                .findFirst()
                .orElseThrow();

        assertThat(live.getDescription()).isEqualTo("Sessions that have not ended (sessions)");
        assertThat(live.getDescriptor().getFieldValue("units")).isEqualTo("sessions");
        assertThat(live.isWritable()).isFalse();
    }

    @Test
    void aValueIsANumber() throws Exception {
        assertThat(bean.getAttribute("Live")).isEqualTo(7.0);
    }

    @Test
    void whatIsToldApartIsATable() throws Exception {
        refusals.add("Required", 2);

        TabularData table = (TabularData) bean.getAttribute("Refusals");

        assertThat(table.get(new Object[] {"Required"}).get("value")).isEqualTo(2.0);
    }

    @Test
    void whatCannotBeMeasuredSaysWhyInWords() {
        assertThatThrownBy(() -> bean.getAttribute("Broken"))
                .isInstanceOf(MBeanException.class)
                .hasMessage("the database does not answer");
    }

    @Test
    void whatCannotBeMeasuredDoesNotKeepTheOthersBack() {
        assertThat(bean.getAttributes(new String[] {"Broken", "Live", "Unknown"})
                        .asList())
                .containsExactly(new Attribute("Live", 7.0));
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThatThrownBy(() -> bean.getAttribute("Dead"))
                .isInstanceOf(AttributeNotFoundException.class)
                .hasMessageContaining("Live");
    }

    @Test
    void nothingCanBeWritten() {
        assertThatThrownBy(() -> bean.setAttribute(new Attribute("Live", 0)))
                .isInstanceOf(AttributeNotFoundException.class);
    }

    @Test
    void anActionIsDoneAndTellsWhatBecameOfIt() throws Exception {
        Object answer = bean.invoke("end", new Object[] {" 42 "}, new String[] {"java.lang.String"});

        assertThat(answer).isEqualTo("Ended");
        assertThat(told.get()).containsExactly("42");
    }

    @Test
    void anActionThatIsRefusedSaysWhyInWords() {
        assertThatThrownBy(() -> bean.invoke("end", new Object[] {null}, null))
                .isInstanceOf(MBeanException.class)
                .hasMessage("'id' is missing");
    }

    @Test
    void anActionNeedsAllOfItsParameters() {
        assertThatThrownBy(() -> bean.invoke("end", null, null)).isInstanceOf(ReflectionException.class);
        assertThat(told.get()).isNull();
    }

    @Test
    void twoOfOneNameAreAMistakeInTheCode() {
        Metric live = Metric.gauge("Live", "Sessions", "sessions", () -> 1);

        assertThatThrownBy(() -> new MonitoringBean("Sessions", List.of(live, live), List.of()))
                .hasMessageContaining("Live");
    }
}
