using Assistant.Knowledge.Forms.Printing;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Yaml;

namespace Assistant.Knowledge.Forms.Yaml;

/// <summary>Reads <c>_forms/printing.yaml</c>.</summary>
internal static class FormWordsReader
{
    /// <summary>The folder of what all forms share.</summary>
    public const string Folder = "_forms";

    /// <summary>The file name.</summary>
    public const string File = "printing.yaml";

    /// <summary>Reads the words; problems are noted. Null only where the file cannot be read at all.</summary>
    public static FormWords? Read(ContentFile file, ICollection<ContentProblem> problems)
    {
        if (YamlFile.Open(file, problems) is not { } map)
        {
            return null;
        }

        var words = new FormWords
        {
            Republic = map.Required("republic"),
            Motto = map.Required("motto"),
            AddressedTo = map.Required("addressed_to"),
            RowNumber = map.Required("row_number"),
            Pledges = map.Texts("pledges"),
            Declares = With(map, "declares", "{text}"),
            Declaration = map.Required("declaration"),
            SignedAt = map.Required("signed_at"),
            SignHint = map.Required("sign_hint"),
            Signer = map.Required("signer"),
            OfficeFills = map.Required("office_fills"),
            Prepared = With(map, "prepared", "{date}"),
            PreparedSheet = With(map, "prepared_sheet", "{date}"),
            Reference = With(map, "reference", "{reference}"),
            SheetNote = map.Required("sheet_note"),
        };
        map.RejectUnread();
        return words;
    }

    private static string With(YamlMap map, string key, string slot)
    {
        var text = map.Required(key);
        if (text.Length > 0 && !text.Contains(slot, StringComparison.Ordinal))
        {
            map.Problem(key, $"a text with {slot} in it");
        }

        return text;
    }
}
