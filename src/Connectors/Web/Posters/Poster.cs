namespace Assistant.Connectors.Web.Posters;

/// <summary>What a poster says.</summary>
/// <param name="Link">Where its code leads.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Office">Who hangs it up, or null.</param>
public sealed record Poster(PosterLink Link, PosterSubject Subject, PosterOffice? Office);

/// <summary>What a poster is about.</summary>
public abstract record PosterSubject;

/// <summary>A poster about one service.</summary>
/// <param name="Name">Official name.</param>
/// <param name="Phrase">The name in plain words, as used inside a sentence.</param>
public sealed record OneService(string Name, string Phrase) : PosterSubject;

/// <summary>A poster about all services.</summary>
/// <param name="Count">How many there are.</param>
public sealed record AllServices(int Count) : PosterSubject;

/// <summary>The office that hangs a poster up.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Address">Where it is, or null.</param>
/// <param name="Hours">When it is open, or null.</param>
public sealed record PosterOffice(string Name, string? Address, string? Hours);
