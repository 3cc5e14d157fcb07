using Assistant.Knowledge.Procedures;

namespace Assistant.Knowledge.Understanding.Examples;

/// <summary>One way in which somebody says something, with what it means.</summary>
/// <param name="Text">The words.</param>
/// <param name="Register">How it is written: one of <see cref="Examples.Register.All"/>.</param>
/// <param name="Topic">A service id, or the topic of an outside file.</param>
/// <param name="Facet">What is asked, for services.</param>
public sealed record Example(string Text, string Register, string Topic, Facet Facet);
