package org.switchboard.contract.authentication;

import jakarta.xml.bind.annotation.XmlType;

/** What a manager may do. */
@XmlType(name = "UserManagerAccess")
public enum UserManagerAccess {
    ReadOnly,
    ReadWrite,
    ReadWriteDelete
}
