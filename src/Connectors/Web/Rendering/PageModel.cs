using Assistant.Connectors.Web.Requests;

namespace Assistant.Connectors.Web.Rendering;

/// <summary>What a page shows.</summary>
/// <param name="Root">The page's address, ending in a slash.</param>
/// <param name="IsLarge">Whether the letters are large.</param>
/// <param name="Request">What was sent.</param>
/// <param name="Turn">The question with its answer; null on the first page.</param>
internal sealed record PageModel(string Root, bool IsLarge, PageRequest Request, PageTurn? Turn);
