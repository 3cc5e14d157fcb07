namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>
/// Every kind of wrong answer that is generated. Kinds, by type of field:
/// text: empty, only signs. person_name: digits, signs, nothing but a title. date: a day that does not exist, month 13, year of three
/// digits, lunar, no date. time: hour 25, minute 75, no time. month: month 13, no month. choice and choices: outside the list, two where
/// one is asked. yes_no: no answer. number: negative, a fraction where none is allowed, no number. money: negative, no amount.
/// citizen_id: too short, too long, letters, province or century that no number has, old nine digits. old_id: eight or ten digits.
/// passport: digits too few or too many, two letters, no letter. phone: too short, no area code, eleven digits of no kind, unknown
/// prefix, letters. email: no @, spaces, no host, host without an ending, two dots together. address: no commune, a unit that does not
/// exist, only a district of before. admin_unit: a unit that does not exist, a district of before, no unit. tax_code: eleven digits, nine
/// digits, wrong check digit, branch 000. plate: impossible series, impossible province, digits too few or too many. code: not of the
/// pattern.
/// </summary>
public enum InvalidKind
{
    /// <summary>Nothing, or spaces.</summary>
    Empty,

    /// <summary>Signs or pictures alone.</summary>
    OnlySigns,

    /// <summary>A name with digits in it (Civil Code 2015, Article 26).</summary>
    NameWithDigits,

    /// <summary>A name with a sign in it.</summary>
    NameWithSigns,

    /// <summary>30/02, 31/04.</summary>
    ImpossibleDay,

    /// <summary>Month 13 and more, or 0.</summary>
    ImpossibleMonth,

    /// <summary>A year of three digits.</summary>
    ShortYear,

    /// <summary>A date of the lunar calendar: no paper states one.</summary>
    Lunar,

    /// <summary>Words without what was asked for.</summary>
    Absent,

    /// <summary>Hour 25, minute 75.</summary>
    ImpossibleTime,

    /// <summary>A value that the list does not have.</summary>
    OutsideList,

    /// <summary>Two values where one is asked.</summary>
    TwoChoices,

    /// <summary>Below zero.</summary>
    Negative,

    /// <summary>A fraction where whole numbers are asked.</summary>
    Fraction,

    /// <summary>Fewer digits than the number has.</summary>
    TooShort,

    /// <summary>More digits than the number has.</summary>
    TooLong,

    /// <summary>Letters among digits.</summary>
    Letters,

    /// <summary>A province code that was never given out.</summary>
    ImpossibleProvince,

    /// <summary>A century, or a year of birth, yet to come.</summary>
    ImpossibleCentury,

    /// <summary>The nine digits of an identity card of before where the personal ID is asked.</summary>
    OldCard,

    /// <summary>Two letters, or none, before the digits of a passport.</summary>
    WrongPrefix,

    /// <summary>A landline without its area code.</summary>
    NoArea,

    /// <summary>A prefix that the numbering plan does not have.</summary>
    UnknownPrefix,

    /// <summary>An e-mail address without its @.</summary>
    NoAt,

    /// <summary>Spaces inside an e-mail address.</summary>
    Spaces,

    /// <summary>An e-mail address without a complete host.</summary>
    NoHost,

    /// <summary>Two dots together, or a dot at an edge.</summary>
    Dots,

    /// <summary>An address without phường or xã.</summary>
    NoCommune,

    /// <summary>A unit that does not exist and never did.</summary>
    NoSuchUnit,

    /// <summary>A district of before 01/07/2025, which became many units.</summary>
    DistrictOnly,

    /// <summary>A check digit that does not fit.</summary>
    CheckDigit,

    /// <summary>The branch 000 of a tax code.</summary>
    NoBranch,

    /// <summary>A plate with letters that no series has (I, J, O, Q, R beside another, W).</summary>
    ImpossibleSeries,

    /// <summary>A code of another shape.</summary>
    OtherPattern,
}
