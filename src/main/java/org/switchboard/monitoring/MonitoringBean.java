package org.switchboard.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.Descriptor;
import javax.management.DynamicMBean;
import javax.management.ImmutableDescriptor;
import javax.management.MBeanException;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.ReflectionException;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenMBeanAttributeInfoSupport;
import javax.management.openmbean.OpenMBeanInfoSupport;
import javax.management.openmbean.OpenMBeanOperationInfoSupport;
import javax.management.openmbean.OpenMBeanParameterInfoSupport;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import javax.management.openmbean.TabularDataSupport;
import javax.management.openmbean.TabularType;
import org.jspecify.annotations.Nullable;

/**
 * Metrics and actions as an MBean, of types that every client of JMX knows, with a description and, as the field
 * {@code units} of the descriptor, the unit of each. Calls come on threads of the server's; each is made under the class
 * loader of the application. Thread-safe.
 */
final class MonitoringBean implements DynamicMBean {
    private static final String UNITS = "units";
    private static final String VALUE = "value";

    private final Map<String, Metric> metrics;
    private final Map<String, Action> actions;
    private final MBeanInfo info;

    /**
     * @param description what it is about, without its full stop
     */
    MonitoringBean(String description, List<Metric> metrics, List<Action> actions) {
        this.metrics = byName(metrics, Metric::name);
        this.actions = byName(actions, Action::name);
        info = new OpenMBeanInfoSupport(
                MonitoringBean.class.getName(),
                description,
                this.metrics.values().stream()
                        .map(MonitoringBean::attribute)
                        .toArray(OpenMBeanAttributeInfoSupport[]::new),
                null,
                this.actions.values().stream()
                        .map(MonitoringBean::operation)
                        .toArray(OpenMBeanOperationInfoSupport[]::new),
                null);
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        return all.stream()
                .collect(Collectors.toMap(
                        name,
                        Function.identity(),
                        (first, second) -> {
                            throw new IllegalArgumentException("two are called " + name.apply(first));
                        },
                        TreeMap::new));
    }

    private static OpenMBeanAttributeInfoSupport attribute(Metric metric) {
        Descriptor unit = new ImmutableDescriptor(Map.of(UNITS, metric.unit()));
        String description = metric.description() + " (" + metric.unit() + ')';
        OpenType<?> type =
                metric.label().<OpenType<?>>map(label -> table(metric, label)).orElse(SimpleType.DOUBLE);
        return new OpenMBeanAttributeInfoSupport(metric.name(), description, type, true, false, false, unit);
    }

    private static TabularType table(Metric metric, String label) {
        try {
            CompositeType row = new CompositeType(
                    metric.name() + "Row",
                    metric.description(),
                    new String[] {label, VALUE},
                    new String[] {label, metric.unit()},
                    new OpenType<?>[] {SimpleType.STRING, SimpleType.DOUBLE});
            return new TabularType(metric.name(), metric.description(), row, new String[] {label});
        } catch (OpenDataException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OpenMBeanOperationInfoSupport operation(Action action) {
        return new OpenMBeanOperationInfoSupport(
                action.name(),
                action.description(),
                action.parameters().stream()
                        .map(parameter -> new OpenMBeanParameterInfoSupport(
                                parameter.name(), parameter.description(), SimpleType.STRING))
                        .toArray(OpenMBeanParameterInfoSupport[]::new),
                SimpleType.STRING,
                MBeanOperationInfo.ACTION);
    }

    @Override
    public MBeanInfo getMBeanInfo() {
        return info;
    }

    @Override
    public Object getAttribute(String name) throws AttributeNotFoundException, MBeanException {
        @Nullable Metric metric = metrics.get(name);
        if (metric == null) {
            throw new AttributeNotFoundException("no attribute " + name + "; there are " + metrics.keySet());
        }
        return told(() -> metric.label()
                .<Object>map(label -> rows(metric, label))
                .orElseGet(() -> metric.value().doubleValue()));
    }

    private static TabularDataSupport rows(Metric metric, String label) {
        TabularDataSupport rows = new TabularDataSupport(table(metric, label));
        try {
            for (Map.Entry<String, Number> value : metric.values().get().entrySet()) {
                rows.put(new CompositeDataSupport(
                        rows.getTabularType().getRowType(),
                        new String[] {label, VALUE},
                        new Object[] {value.getKey(), value.getValue().doubleValue()}));
            }
            return rows;
        } catch (OpenDataException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public AttributeList getAttributes(String[] names) {
        AttributeList found = new AttributeList();
        for (String name : names) {
            try {
                found.add(new Attribute(name, getAttribute(name)));
            } catch (AttributeNotFoundException | MBeanException e) {
                // What cannot be read is left out, which is what this method of JMX promises.
                continue;
            }
        }
        return found;
    }

    @Override
    public void setAttribute(Attribute attribute) throws AttributeNotFoundException {
        throw new AttributeNotFoundException(attribute.getName() + " cannot be written");
    }

    @Override
    public AttributeList setAttributes(AttributeList attributes) {
        return new AttributeList();
    }

    @Override
    public Object invoke(String name, Object @Nullable [] given, String @Nullable [] signature)
            throws MBeanException, ReflectionException {
        @Nullable Action action = actions.get(name);
        int count = given == null ? 0 : given.length;
        if (action == null || action.parameters().size() != count) {
            throw new ReflectionException(
                    new NoSuchMethodException("no operation " + name + " of " + count + " parameters"));
        }
        List<String> texts = given == null
                ? List.of()
                : Arrays.stream(given)
                        .map(value -> value == null ? "" : String.valueOf(value).strip())
                        .toList();
        return told(() -> action.work().apply(texts));
    }

    /** Clients of JMX do not have our classes, so what went wrong is told in words. */
    private static <T> T told(Supplier<T> work) throws MBeanException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(MonitoringBean.class.getClassLoader());
        try {
            return work.get();
        } catch (RuntimeException e) {
            String reason =
                    String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
            throw new MBeanException(new IllegalStateException(reason), reason);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
