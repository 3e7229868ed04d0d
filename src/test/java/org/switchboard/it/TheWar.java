package org.switchboard.it;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as the build made it, with nothing left out; a test adds itself where it runs inside the server. */
public final class TheWar {
    private TheWar() {}

    public static WebArchive with(Class<?>... tests) {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("war")))
                .addClasses(tests);
    }
}
