using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Tests.Shared;
using Xunit;

namespace Assistant.Knowledge.Tests.Forms;

/// <summary>The field lists of the official forms, row by row, stand in official-fields.csv; whoever reads answers relies on these ids.</summary>
public sealed class OfficialFieldTests
{
    [Fact]
    public void Every_row_of_the_official_field_lists_is_a_field_of_its_form()
    {
        var forms = ShippedContent.Knowledge.Forms;
        var missing = Rows().Where(r => !FieldIds(forms[r.Service]).Contains(r.Field)).Select(r => $"{r.Service}: {r.Field}").ToArray();

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_field_of_an_official_list_is_marked_as_official()
    {
        var forms = ShippedContent.Knowledge.Forms;
        var own = Rows().Where(r => forms[r.Service].Fields.Any(f => f.Id == r.Field && !f.IsOfficial)).Select(r => $"{r.Service}: {r.Field}").ToArray();

        Assert.Empty(own);
    }

    [Fact]
    public void All_services_have_a_form_a_guide_and_a_list()
    {
        var services = ShippedContent.Knowledge.Procedures.Select(p => p.Id).Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(25, services.Length);
        Assert.Equal(services, ShippedContent.Knowledge.Forms.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(services, ShippedContent.Knowledge.Guides.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(services, Rows().Select(r => r.Service).Distinct().Order(StringComparer.Ordinal));
    }

    // A member may be listed with the name of its group before it.
    private static HashSet<string> FieldIds(FormDefinition form) =>
    [
        .. form.Fields.Select(f => f.Id),
        .. form.Fields.SelectMany(f => f.Members.Select(m => m.Id)),
        .. form.Fields.SelectMany(f => f.Members.Select(m => $"{f.Id}.{m.Id}")),
    ];

    private static IEnumerable<(string Service, string Field)> Rows()
    {
        using var stream = typeof(OfficialFieldTests).Assembly.GetManifestResourceStream("official-fields.csv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var cells = line.Split(',');
            yield return (cells[0], cells[1]);
        }
    }
}
