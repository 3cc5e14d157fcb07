namespace Assistant.Knowledge.Language;

/// <summary>
/// The codes that say why a reading is less than sure (<see cref="Reading{T}.Doubt"/>). Stable: conversations and tests
/// name them, so a code may be added but never given another meaning.
/// </summary>
public static class DoubtCodes
{
    /// <summary>Typed without diacritics: the word has other readings.</summary>
    public const string NoMarks = "no-marks";

    /// <summary>"năm" may be the number five or the word year.</summary>
    public const string FiveOrYear = "five-or-year";

    /// <summary>A shortened spoken number: the unit of its last part was left out and filled in.</summary>
    public const string ShortForm = "short-form";

    /// <summary>The person gave an approximate value ("hai ba trăm", "gần 60", "8 giờ hơn").</summary>
    public const string Approximate = "approximate";

    /// <summary>A comma before three digits: read as a group separator, may be a decimal sign.</summary>
    public const string CommaGroup = "comma-group";

    /// <summary>"thứ hai" to "thứ bảy" may be a weekday or an ordinal.</summary>
    public const string WeekdayOrOrdinal = "weekday-or-ordinal";

    /// <summary>An amount of money said without its unit; thousands of đồng were assumed.</summary>
    public const string ThousandsAssumed = "thousands-assumed";

    /// <summary>A unit of slang ("củ", "lít", "tỏi").</summary>
    public const string Slang = "slang";

    /// <summary>A year written with two digits; the century was chosen.</summary>
    public const string TwoDigitYear = "two-digit-year";

    /// <summary>A date without a year; the occurrence nearest to today was chosen.</summary>
    public const string NoYear = "no-year";

    /// <summary>A date of the lunar calendar. It is reported as said and not converted.</summary>
    public const string Lunar = "lunar";

    /// <summary>The words may be of the lunar or of the solar calendar; read as solar.</summary>
    public const string MaybeLunar = "maybe-lunar";

    /// <summary>No such date exists (31/2). It is reported as said, without a day of the calendar.</summary>
    public const string ImpossibleDate = "impossible-date";

    /// <summary>A day without a month; the occurrence nearest to today was chosen.</summary>
    public const string NoMonth = "no-month";

    /// <summary>The weekday said and the date said do not agree; the date was taken.</summary>
    public const string WeekdayMismatch = "weekday-mismatch";

    /// <summary>A vague time ("hôm bữa", "sau Tết") that names no day.</summary>
    public const string Vague = "vague";

    /// <summary>A weekday without a week; the next one was taken.</summary>
    public const string NextWeekday = "next-weekday";

    /// <summary>The figures may be something other than a date or a time (a house number, a fraction).</summary>
    public const string MaybeNotDate = "maybe-not-date";

    /// <summary>An hour without a part of the day; may be of the afternoon or the evening.</summary>
    public const string NoPartOfDay = "no-part-of-day";

    /// <summary>Office hours differ between offices.</summary>
    public const string OfficeHours = "office-hours";

    /// <summary>Midnight: the day it belongs to has to be asked.</summary>
    public const string Midnight = "midnight";

    /// <summary>An age counted the traditional way, one or two years above the legal age.</summary>
    public const string TraditionalAge = "traditional-age";

    /// <summary>An eleven-digit mobile number of before 2018, converted to its number of today.</summary>
    public const string OldMobile = "old-mobile";

    /// <summary>A landline number of before 2017, converted to its number of today.</summary>
    public const string OldLandline = "old-landline";

    /// <summary>A landline whose area code is in no table.</summary>
    public const string UnknownAreaCode = "unknown-area-code";

    /// <summary>A mobile number that lost its first 0.</summary>
    public const string LostZero = "lost-zero";

    /// <summary>The letter O was read as the digit 0.</summary>
    public const string LetterForDigit = "letter-for-digit";

    /// <summary>The province code of a personal ID is in no table.</summary>
    public const string UnknownProvinceCode = "unknown-province-code";

    /// <summary>The birth year that a personal ID carries lies in the future.</summary>
    public const string FutureBirth = "future-birth";

    /// <summary>Twelve digits that may be a personal ID or a driving licence.</summary>
    public const string IdOrLicence = "id-or-licence";

    /// <summary>The digits fit several kinds of papers, and no word beside them says which.</summary>
    public const string SeveralKinds = "several-kinds";

    /// <summary>The check digit does not fit.</summary>
    public const string CheckDigit = "check-digit";

    /// <summary>The group letters of a health card are not among those known.</summary>
    public const string UnknownGroup = "unknown-group";

    /// <summary>The plate code belongs to no province of the table.</summary>
    public const string UnknownPlateCode = "unknown-plate-code";

    /// <summary>Several units share the name; the candidates are ordered by likelihood.</summary>
    public const string SeveralPlaces = "several-places";

    /// <summary>An old unit that was split between several new ones.</summary>
    public const string SplitUnit = "split-unit";

    /// <summary>The name of a place without a word that says so; it may be an ordinary word or a person.</summary>
    public const string BareName = "bare-name";

    /// <summary>A name of a person without a known surname at its start.</summary>
    public const string UnknownSurname = "unknown-surname";

    /// <summary>A name with characters that the law does not allow in a name (digits, signs).</summary>
    public const string NotAName = "not-a-name";

    /// <summary>One part only: perhaps a given name without the surname.</summary>
    public const string GivenNameOnly = "given-name-only";
}
