package org.switchboard.support;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;

/**
 * What the application measures at one moment.
 *
 * @param values by the names of {@code /metrics}, without the {@code _total} of counters; where a label tells values apart,
 *     with it: {@code switchboard_requests_answers{status=200}}
 */
public record MetricsSnapshot(Map<String, Double> values) {
    private static final Pattern METRIC =
            Pattern.compile("^(switchboard_\\w+?)(?:_total)?(?:\\{(.*)})? (\\S+)", Pattern.MULTILINE);
    private static final Pattern TAG = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    /** What the server adds to each metric: that it is of an application, and of which. */
    private static final Set<String> TAGS_OF_THE_SERVER = Set.of("mp_scope", "mp_app", "_app");

    /** By the MBeans: all their attributes. */
    public static MetricsSnapshot ofJmx(MBeanServerConnection jmx) throws IOException, JMException {
        Map<String, Double> values = new TreeMap<>();
        for (ObjectName bean : jmx.queryNames(new ObjectName("org.switchboard:*"), null)) {
            for (MBeanAttributeInfo attribute : jmx.getMBeanInfo(bean).getAttributes()) {
                String name = "switchboard_" + inSnakeCase(bean.getKeyProperty("type")) + '_'
                        + inSnakeCase(attribute.getName());
                add(name, jmx.getAttribute(bean, attribute.getName()), values);
            }
        }
        return new MetricsSnapshot(values);
    }

    private static void add(String name, Object value, Map<String, Double> values) {
        if (value instanceof TabularData table) {
            String label = table.getTabularType().getIndexNames().get(0);
            table.values().stream()
                    .map(CompositeData.class::cast)
                    .forEach(row ->
                            values.put(name + '{' + label + '=' + row.get(label) + '}', (Double) row.get("value")));
            return;
        }
        values.put(name, (Double) value);
    }

    private static String inSnakeCase(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    /** By the text of {@code /metrics}. */
    public static MetricsSnapshot ofMetrics(String text) {
        Map<String, Double> values = new TreeMap<>();
        METRIC.matcher(text)
                .results()
                .forEach(line -> values.put(line.group(1) + label(line), Double.valueOf(line.group(3))));
        return new MetricsSnapshot(values);
    }

    private static String label(MatchResult line) {
        Matcher tag = TAG.matcher(Optional.ofNullable(line.group(2)).orElse(""));
        while (tag.find()) {
            if (!TAGS_OF_THE_SERVER.contains(tag.group(1))) {
                return '{' + tag.group(1) + '=' + tag.group(2) + '}';
            }
        }
        return "";
    }

    /** A figure; nought where it was not counted yet. */
    public double of(String name) {
        return values.getOrDefault(name, 0.0);
    }

    /** What is not the same here and there, or only in one place. */
    public Map<String, String> differencesFrom(MetricsSnapshot others) {
        Map<String, String> differences = new TreeMap<>();
        Set<String> names = new TreeSet<>(values.keySet());
        names.addAll(others.values.keySet());
        for (String name : names) {
            String here = String.valueOf(values.get(name));
            String there = String.valueOf(others.values.get(name));
            if (!here.equals(there)) {
                differences.put(name, here + " and " + there);
            }
        }
        return differences;
    }
}
