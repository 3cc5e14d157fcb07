namespace Assistant.Knowledge.Forms.Definition;

/// <summary>What kind of value a field takes. The name in a content file is given with each.</summary>
public enum FieldType
{
    /// <summary><c>text</c>: words, kept as written.</summary>
    Text,

    /// <summary><c>person_name</c>: a full name; its letters are never corrected.</summary>
    PersonName,

    /// <summary><c>date</c>: ISO 8601; where the field allows, a month or a year alone.</summary>
    Date,

    /// <summary><c>time</c>: HH:MM.</summary>
    Time,

    /// <summary><c>month</c>: yyyy-MM.</summary>
    Month,

    /// <summary><c>choice</c>: one of the listed values.</summary>
    Choice,

    /// <summary><c>choices</c>: any of the listed values.</summary>
    Choices,

    /// <summary><c>yes_no</c>: true or false.</summary>
    YesNo,

    /// <summary><c>number</c>: a number, whole unless the field says otherwise.</summary>
    Number,

    /// <summary><c>money</c>: whole đồng.</summary>
    Money,

    /// <summary><c>citizen_id</c>: a personal ID of 12 digits; where the field allows, a passport number.</summary>
    CitizenId,

    /// <summary><c>old_id</c>: an identity card number of 9 digits.</summary>
    OldId,

    /// <summary><c>passport</c>: a passport number of Vietnam.</summary>
    Passport,

    /// <summary><c>phone</c>: a telephone number, in E.164.</summary>
    Phone,

    /// <summary><c>email</c>: an e-mail address.</summary>
    Email,

    /// <summary><c>address</c>: an address, its commune one of today.</summary>
    Address,

    /// <summary><c>admin_unit</c>: a commune or province of today, by its full name.</summary>
    AdminUnit,

    /// <summary><c>tax_code</c>: a tax code of 10, 12 or 13 digits.</summary>
    TaxCode,

    /// <summary><c>plate</c>: a number plate.</summary>
    Plate,

    /// <summary><c>code</c>: a code of signs and digits, spaces removed, in capitals; its shape is the field's pattern.</summary>
    Code,

    /// <summary><c>files</c>: papers or photos that are attached.</summary>
    Files,

    /// <summary><c>group</c>: a list of members, each with fields of its own.</summary>
    Group,
}
