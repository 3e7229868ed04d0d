package org.switchboard.contract;

import jakarta.xml.bind.annotation.XmlType;

/** The direction of an order. */
@XmlType(name = "SortOrders")
public enum SortOrders {
    Ascend,
    Descend
}
