package org.switchboard.monitoring;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.switchboard.runtime.StartupPriority;

/**
 * Publishes metrics and actions as MBeans {@code org.switchboard:type=…}, as long as the application runs. JMX lets in
 * whom the server lets in: on Payara Server the administrators of the domain.
 */
@ApplicationScoped
public class JmxPublisher {
    /** The domain of the names. */
    public static final String DOMAIN = "org.switchboard";

    private static final Logger LOG = Logger.getLogger(JmxPublisher.class.getName());

    private final List<ObjectName> registered = new ArrayList<>();

    @Inject
    private Instance<MetricSource> metrics;

    @Inject
    private Instance<ActionSource> actions;

    void start(@Observes @Priority(StartupPriority.PUBLICATION) Startup startup) {
        Map<String, List<Metric>> metricsOf = metrics.stream()
                .collect(Collectors.groupingBy(
                        MetricSource::subject,
                        Collectors.flatMapping(source -> source.metrics().stream(), Collectors.toList())));
        Map<String, List<Action>> actionsOf = actions.stream()
                .collect(Collectors.groupingBy(
                        ActionSource::subject,
                        Collectors.flatMapping(source -> source.actions().stream(), Collectors.toList())));
        Set<String> subjects = new TreeSet<>(metricsOf.keySet());
        subjects.addAll(actionsOf.keySet());
        subjects.forEach(subject -> register(
                subject,
                new MonitoringBean(
                        "What Switchboard tells about: " + subject,
                        metricsOf.getOrDefault(subject, List.of()),
                        actionsOf.getOrDefault(subject, List.of()))));
    }

    /** A failure leaves the server without this MBean, and not without its work. */
    private void register(String subject, MonitoringBean bean) {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            ObjectName name = new ObjectName(DOMAIN + ":type=" + subject);
            server.registerMBean(bean, name);
            registered.add(name);
        } catch (InstanceAlreadyExistsException e) {
            LOG.log(
                    Level.WARNING,
                    "{0}:type={1} is there already, of another deployment on this server: this one is seen in /metrics only",
                    new Object[] {DOMAIN, subject});
        } catch (JMException e) {
            LOG.log(Level.WARNING, e, () -> "No MBean for " + subject);
        }
    }

    @PreDestroy
    void stop() {
        for (ObjectName name : registered) {
            try {
                ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
            } catch (JMException e) {
                LOG.log(Level.WARNING, e, () -> "Could not take back " + name);
            }
        }
    }
}
