namespace Assistant.Knowledge.Forms.Logic;

/// <summary>The answers of a form, as conditions, templates and printing see them.</summary>
public interface IFormAnswers
{
    /// <summary>
    /// The value of a field in its canonical writing (see <see cref="Definition.FieldType"/>), or of a case as <c>case.timing</c>.
    /// Null where it is not known yet, empty where it was left blank.
    /// </summary>
    string? this[string key] { get; }

    /// <summary>How many members a group has.</summary>
    int Count(string group);

    /// <summary>The answers of one member of a group; outside fields are seen through it too.</summary>
    IFormAnswers Member(string group, int index);
}
