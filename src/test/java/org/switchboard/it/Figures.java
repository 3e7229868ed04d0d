package org.switchboard.it;

import static java.util.stream.Collectors.toMap;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;

/**
 * What a server says of itself by JMX and in {@code /metrics}, each figure by one name for both: {@code
 * switchboard_sweeps_runs{stuck sessions}}.
 */
final class Figures {
    private static final Pattern SERVED =
            Pattern.compile("^(switchboard_\\w+?)(?:_total)?\\{([^}]*)} (\\S+)$", Pattern.MULTILINE);
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private Figures() {}

    /** Every numeric attribute of every MBean. */
    static Map<String, Double> ofBeans(MBeanServerConnection jmx) throws Exception {
        Map<String, Double> figures = new TreeMap<>();
        for (ObjectName bean : jmx.queryNames(new ObjectName("org.switchboard:*"), null)) {
            for (MBeanAttributeInfo attribute : jmx.getMBeanInfo(bean).getAttributes()) {
                String name = "switchboard_" + inSnakeCase(bean.getKeyProperty("type")) + '_'
                        + inSnakeCase(attribute.getName());
                figures.putAll(values(name, jmx.getAttribute(bean, attribute.getName())));
            }
        }
        return figures;
    }

    private static Map<String, Double> values(String name, Object attribute) {
        if (!(attribute instanceof TabularData table)) {
            return Map.of(name, ((Number) attribute).doubleValue());
        }
        String label = table.getTabularType().getIndexNames().get(0);
        return table.values().stream()
                .map(CompositeData.class::cast)
                .collect(toMap(row -> name + '{' + row.get(label) + '}', row -> (Double) row.get("value")));
    }

    private static String inSnakeCase(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** Every metric of ours. */
    static Map<String, Double> ofMetrics(String served) {
        return SERVED.matcher(served)
                .results()
                .collect(toMap(
                        line -> line.group(1) + label(line.group(2)),
                        line -> Double.valueOf(line.group(3)),
                        (one, other) -> other,
                        TreeMap::new));
    }

    /** The value of our own label, if there is one beside the server's. */
    private static String label(String labels) {
        Matcher found = LABEL.matcher(labels);
        return found.results()
                .filter(label -> !label.group(1).equals("mp_scope"))
                .map((MatchResult label) -> '{' + label.group(2) + '}')
                .findFirst()
                .orElse("");
    }

    /** The figures that one has otherwise than the other, or not at all. */
    static Map<String, String> differences(Map<String, Double> beans, Map<String, Double> metrics) {
        Set<String> names = new TreeSet<>(beans.keySet());
        names.addAll(metrics.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(beans.get(name), metrics.get(name)))
                .collect(toMap(name -> name, name -> "MBean " + beans.get(name) + ", metric " + metrics.get(name)));
    }
}
