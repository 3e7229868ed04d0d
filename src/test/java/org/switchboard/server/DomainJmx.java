package org.switchboard.server;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanInfo;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** JMX of a domain of this machine, as an administrator reaches it. */
final class DomainJmx implements AutoCloseable {
    private static final ObjectName SERVER = name("org.switchboard:type=Server");
    private static final ObjectName ALL = name("org.switchboard:type=*");

    private final JMXConnector connector;
    private final MBeanServerConnection server;

    private DomainJmx(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.server = connector.getMBeanServerConnection();
    }

    /**
     * At a port.
     *
     * @param credentials a name and a password, or nothing
     * @throws SecurityException if they open nothing
     */
    static DomainJmx at(int port, String... credentials) throws IOException {
        JMXServiceURL url = new JMXServiceURL("service:jmx:rmi:///jndi/rmi://localhost:" + port + "/jmxrmi");
        Map<String, Object> environment =
                credentials.length == 0 ? Map.of() : Map.of(JMXConnector.CREDENTIALS, credentials);
        return new DomainJmx(JMXConnectorFactory.connect(url, environment));
    }

    private static ObjectName name(String text) {
        try {
            return new ObjectName(text);
        } catch (JMException e) {
            throw new IllegalArgumentException(e);
        }
    }

    MBeanServerConnection server() {
        return server;
    }

    /** The MBeans of the application. */
    Set<ObjectName> beans() throws IOException {
        return server.queryNames(ALL, null);
    }

    /** What the MBean {@code Server} says of itself. */
    MBeanInfo administration() throws IOException, JMException {
        return server.getMBeanInfo(SERVER);
    }

    /** Has something done by the MBean {@code Server}; what it says of it. */
    String does(String operation, String... texts) throws IOException, JMException {
        String[] signature = new String[texts.length];
        Arrays.fill(signature, String.class.getName());
        return String.valueOf(server.invoke(SERVER, operation, texts, signature));
    }

    /** An attribute of an MBean of the application. */
    Object value(String type, String attribute) throws IOException, JMException {
        return server.getAttribute(name("org.switchboard:type=" + type), attribute);
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
