using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>How somebody talks. This one answers what is asked, as it is asked.</summary>
internal abstract class Temperament(string name, Random random)
{
    public string Name => name;

    protected Random Random => random;

    /// <summary>The first words.</summary>
    public virtual string Opening(string phrase) => $"Tôi muốn {phrase} ngay";

    /// <summary>What is said instead of an answer; null to answer.</summary>
    public virtual string? Aside(Moment moment) => null;

    /// <summary>What is answered first, by mistake; null to answer as meant.</summary>
    public virtual Meant? Mistake(Moment moment) => null;

    /// <summary>How a mistake is put right in free words; null to leave it for the review.</summary>
    public virtual string? Correction(FieldDefinition field, string answer) => null;

    /// <summary>A question that is answered in the same breath; null for none.</summary>
    public virtual Moment? Also(Moment moment, Moment next) => null;

    /// <summary>How an answer is worded.</summary>
    public virtual string Word(Moment moment, string answer) => answer;

    /// <summary>How long is waited before anything is said.</summary>
    public virtual TimeSpan Pause(Moment moment) => TimeSpan.Zero;

    /// <summary>Whether an answer of the field may be dressed in other words.</summary>
    protected static bool IsWordy(FieldDefinition field) => field.Type is FieldType.Date or FieldType.CitizenId or FieldType.Phone or FieldType.PersonName or FieldType.AdminUnit or FieldType.Address;
}
