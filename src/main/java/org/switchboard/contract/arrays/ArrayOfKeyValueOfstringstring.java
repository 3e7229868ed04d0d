package org.switchboard.contract.arrays;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dictionary of strings as XML sees it: a list of entries in the order of the map. */
@XmlType(name = "ArrayOfKeyValueOfstringstring")
public class ArrayOfKeyValueOfstringstring {
    /** The XML namespace of the array types. */
    public static final String NAMESPACE = "http://schemas.microsoft.com/2003/10/Serialization/Arrays";

    /** The entries; never null. */
    @XmlElement(name = "KeyValueOfstringstring")
    public List<KeyValueOfstringstring> entries = new ArrayList<>();

    /** Turns a map into its entries and back; null stays null. Refuses a missing or repeated key, as .NET does. */
    public static final class Adapter
            extends XmlAdapter<@Nullable ArrayOfKeyValueOfstringstring, @Nullable Map<String, @Nullable String>> {
        @Override
        public @Nullable Map<String, @Nullable String> unmarshal(@Nullable ArrayOfKeyValueOfstringstring array) {
            if (array == null) {
                return null;
            }
            Map<String, @Nullable String> map = new LinkedHashMap<>();
            for (KeyValueOfstringstring entry : array.entries) {
                if (entry.key == null) {
                    throw new IllegalArgumentException("a dictionary key is missing");
                }
                if (map.containsKey(entry.key)) {
                    throw new IllegalArgumentException("a dictionary key is given twice");
                }
                map.put(entry.key, entry.value);
            }
            return map;
        }

        @Override
        public @Nullable ArrayOfKeyValueOfstringstring marshal(@Nullable Map<String, @Nullable String> map) {
            if (map == null) {
                return null;
            }
            ArrayOfKeyValueOfstringstring array = new ArrayOfKeyValueOfstringstring();
            map.forEach((key, value) -> {
                KeyValueOfstringstring entry = new KeyValueOfstringstring();
                entry.key = key;
                entry.value = value;
                array.entries.add(entry);
            });
            return array;
        }
    }
}
