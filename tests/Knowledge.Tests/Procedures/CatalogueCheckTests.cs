using Assistant.Knowledge.Procedures.Checking;
using Assistant.Knowledge.Tests.Shared;
using Xunit;

namespace Assistant.Knowledge.Tests.Procedures;

public sealed class CatalogueCheckTests
{
    private static readonly NationalRecord First = new("1.000001", "Đăng ký thử", null);
    private static readonly NationalRecord Second = new("1.000002", "Đăng ký thử tại nhà", null);

    [Fact]
    public void Codes_that_the_catalogue_holds_are_no_problem() =>
        Assert.Empty(CatalogueCheck.Compare(SmallContent.Files(), Records(First, Second)));

    [Fact]
    public void A_code_that_the_catalogue_lacks_is_named_with_its_line()
    {
        var problem = Assert.Single(CatalogueCheck.Compare(SmallContent.Files(), Records(First)));

        Assert.Equal((SmallContent.ProcedurePath, "codes[1.000002]"), (problem.File, problem.Field));
        Assert.Equal(SmallContent.Line(SmallContent.Files(), SmallContent.ProcedurePath, "1.000002"), problem.Line);
    }

    [Fact]
    public void A_difference_that_the_content_declares_is_no_problem()
    {
        var files = SmallContent.With("none:\n", "differences:\n  - { about: \"Mã 1.000002 đã bị thay\" }\nnone:\n");

        Assert.Empty(CatalogueCheck.Compare(files, Records(First)));
    }

    [Fact]
    public void Problems_of_reading_are_told_too() =>
        Assert.Single(CatalogueCheck.Compare(SmallContent.With("checked: 2026-11-01", "checked: mai"), Records(First, Second)));

    private static Dictionary<string, NationalRecord> Records(params NationalRecord[] records) => records.ToDictionary(r => r.Code);
}
