namespace Assistant.Bot.Tests.Forms.Documents;

/// <summary>A file as laid out on paper.</summary>
/// <param name="Ink">The share of dark points of each page.</param>
/// <param name="Text">The text of all pages, with single spaces.</param>
internal sealed record OfficePages(IReadOnlyList<double> Ink, string Text);
