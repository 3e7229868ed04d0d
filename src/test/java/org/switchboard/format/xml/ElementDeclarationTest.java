package org.switchboard.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import javax.xml.namespace.QName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.operation.Declared;

/** The elements that the model declares, against the annotations by which JAXB would bind the same types. */
class ElementDeclarationTest {
    @ParameterizedTest
    @MethodSource("lists")
    void theItemsOfAListAreNamedAsTheirAnnotationSays(PublishedMember list) {
        XmlElement annotation = list.field().getAnnotation(XmlElement.class);
        String namespace = annotation.namespace().equals("##default")
                ? PublishedType.of(list.field().getDeclaringClass()).namespace()
                : annotation.namespace();

        ElementDeclaration item =
                ElementDeclaration.member("urn:any", list).item().orElseThrow();

        assertThat(item.name()).isEqualTo(new QName(namespace, annotation.name()));
        assertThat(item.nillable()).isEqualTo(annotation.nillable());
    }

    static List<PublishedMember> lists() {
        return PublishedType.closure(Declared.operations().documents()).stream()
                .flatMap(type -> type.ownMembers().stream())
                .filter(member -> member.kind().isList())
                .toList();
    }
}
