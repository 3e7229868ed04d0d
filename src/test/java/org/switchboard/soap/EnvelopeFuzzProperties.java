package org.switchboard.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.format.xml.XmlFormat;
import org.switchboard.support.DamagedDocuments;

/** Whatever comes in is read as an envelope with a request, or refused. */
class EnvelopeFuzzProperties {
    private static final XmlFormat XML = new XmlFormat(() -> Set.of(NewSession.class));

    @Property
    void aDamagedEnvelopeIsReadOrRefused(@ForAll("envelopes") byte[] body) {
        try {
            Envelope envelope = Envelope.open(XML.parser(body, NewSession.class));
            XML.readElement(envelope.readToContent(), NewSession.class);
            envelope.close();
        } catch (SoapFault | MalformedBodyException e) {
            assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(2000).doesNotContain("Exception", "com.sun");
        }
    }

    @Provide
    Arbitrary<byte[]> envelopes() throws IOException {
        return DamagedDocuments.of(
                "<>/\"'&;:=![]?-s Envlop Body Header mustUnderstand",
                Files.readString(Path.of("src", "test", "resources", "golden", "soap", "soap11-request.xml")),
                Files.readString(Path.of("src", "test", "resources", "golden", "soap", "soap12-request.xml")),
                String.join("", DamagedDocuments.bombs("<a>", "</a>")));
    }
}
