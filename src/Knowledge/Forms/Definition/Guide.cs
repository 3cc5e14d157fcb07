namespace Assistant.Knowledge.Forms.Definition;

/// <summary>The way through the portal or to the counter, one action a step.</summary>
/// <param name="Service">The service.</param>
/// <param name="Ways">The ways, best first.</param>
/// <param name="Verify">What an officer must compare with the real screens.</param>
public sealed record Guide(string Service, IReadOnlyList<GuideWay> Ways, IReadOnlyList<string> Verify);

/// <summary>One way of filing.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Channel">One of <c>online</c>, <c>in-person</c>, <c>post</c>.</param>
/// <param name="Title">As offered ("Nộp trên Cổng Dịch vụ công quốc gia").</param>
/// <param name="When">When it is open to this person.</param>
/// <param name="Source">The id of a source of the procedure.</param>
/// <param name="Steps">The steps.</param>
public sealed record GuideWay(string Id, string Channel, string Title, FormCondition When, string Source, IReadOnlyList<GuideStep> Steps);

/// <summary>One step: one screen, one action.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Do">What to do.</param>
/// <param name="When">When it is part of this person's way.</param>
/// <param name="Values">What to type on this screen.</param>
/// <param name="See">What is seen when it worked.</param>
/// <param name="Stuck">What helps whoever is stuck here.</param>
/// <param name="Url">A page to open.</param>
public sealed record GuideStep(string Id, string Do, FormCondition When, IReadOnlyList<GuideValue> Values, string? See, string? Stuck, string? Url);

/// <summary>A value to type or choose on a screen.</summary>
/// <param name="Label">What the box is called on the screen.</param>
/// <param name="Field">The field whose value is typed; null for fixed words.</param>
/// <param name="Text">The fixed words.</param>
public sealed record GuideValue(string Label, string? Field, string? Text);
