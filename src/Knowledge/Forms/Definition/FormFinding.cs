namespace Assistant.Knowledge.Forms.Definition;

/// <summary>How grave a finding is.</summary>
public enum FindingLevel
{
    /// <summary>Good to know.</summary>
    Note,

    /// <summary>The dossier may come back.</summary>
    Warning,

    /// <summary>The dossier will come back.</summary>
    Problem,
}

/// <summary>Something that is looked for over the whole form: what sends dossiers back, and deadlines.</summary>
/// <param name="Id">Its id.</param>
/// <param name="When">When it is found.</param>
/// <param name="Level">How grave it is.</param>
/// <param name="Text">What is wrong, as a template over the fields.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Fields">The fields to look at again.</param>
/// <param name="Source">The id of a source of the procedure; null for none.</param>
public sealed record FormFinding(string Id, FormCondition When, FindingLevel Level, string Text, string? Advice, IReadOnlyList<string> Fields, string? Source);

/// <summary>A day by which the citizen must act.</summary>
/// <param name="Id">Its id.</param>
/// <param name="When">When it counts.</param>
/// <param name="From">The date field from which it runs.</param>
/// <param name="Length">How long.</param>
/// <param name="Text">What must be done by it, as a template with <c>{deadline}</c>.</param>
/// <param name="Passed">What follows when it has passed.</param>
/// <param name="Source">The id of a source of the procedure; null for none.</param>
public sealed record FormDeadline(string Id, FormCondition When, string From, TimeLength Length, string Text, string Passed, string? Source);

/// <summary>What ends the interview before the form: the service is another one, or there is nothing to do.</summary>
/// <param name="Id">Its id.</param>
/// <param name="When">When it does.</param>
/// <param name="Text">What is said.</param>
/// <param name="Service">The service to go on with; null for none.</param>
/// <param name="ToPerson">Whether an officer is offered.</param>
/// <param name="Source">The id of a source of the procedure; null for none.</param>
public sealed record FormExit(string Id, FormCondition When, string Text, string? Service, bool ToPerson, string? Source);

/// <summary>A case of the procedure, or a field, that follows from answers.</summary>
/// <param name="Case">The case of the procedure.</param>
/// <param name="Value">Its value.</param>
/// <param name="When">When it follows.</param>
public sealed record DerivedCase(string Case, string Value, FormCondition When);
