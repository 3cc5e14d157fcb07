namespace Assistant.Knowledge.Language.Names;

/// <summary>
/// The name of a person, its letters exactly as given: only spaces and capitals are put in order, nothing is ever corrected.
/// </summary>
/// <param name="Full">The full name.</param>
/// <param name="Surname">The surname or clan; empty where there is none.</param>
/// <param name="Middle">The middle names and markers (Văn, Thị, Y, A); empty where there are none.</param>
/// <param name="Given">The given name, by which people are addressed and sorted.</param>
/// <param name="Pattern">How the name is built.</param>
public sealed record PersonName(string Full, string Surname, string Middle, string Given, PersonNamePattern Pattern);
