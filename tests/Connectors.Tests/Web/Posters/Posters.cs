using System.Xml.Linq;
using Assistant.Connectors.Web.Posters;
using Assistant.Connectors.Web.Posters.Drawing;
using Assistant.Connectors.Web.Posters.Layout;
using Assistant.Knowledge;
using Xunit;

namespace Assistant.Connectors.Tests.Web.Posters;

/// <summary>Posters for tests: of the real services, of a real office, and of one with the longest names that offices have.</summary>
internal static class Posters
{
    public const string Host = "https://trolydichvucong.hanoi.gov.vn";

    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static PosterPress Press { get; } = PosterPress.Load();

    public static PosterOffice Office { get; } = new("Điểm phục vụ hành chính công phường Cửa Nam", "Số 35 phố Hàng Bài, phường Cửa Nam, Hà Nội", "7 giờ 30 đến 17 giờ, thứ Hai đến thứ Sáu");

    public static PosterOffice LongOffice { get; } = new(
        "Chi nhánh số 12 Trung tâm Phục vụ hành chính công thành phố Hà Nội – Điểm phục vụ hành chính công phường Văn Miếu - Quốc Tử Giám",
        "Tầng 1, tòa nhà liên cơ quan, số 126 ngõ 12 phố Nguyễn Khuyến kéo dài, phường Văn Miếu - Quốc Tử Giám, thành phố Hà Nội",
        "Sáng 7 giờ 30 đến 11 giờ 30, chiều 13 giờ 30 đến 17 giờ, thứ Hai đến thứ Sáu; sáng thứ Bảy 8 giờ đến 12 giờ");

    /// <summary>A poster for each service that the software knows, and the general one.</summary>
    public static IReadOnlyList<Poster> All(PosterOffice? office)
    {
        var procedures = KnowledgeBase.Read(Knowledge.Procedures.ContentFolder.Embedded(), withExamples: false).Knowledge.Procedures;
        Assert.True(procedures.Count >= 25);
        return
        [
            .. procedures.Select(p => new Poster(PosterLink.To(Host, p.Id), new OneService(p.Name, p.Phrase), office)),
            new Poster(PosterLink.To(Host, null), new AllServices(procedures.Count), office),
        ];
    }

    public static Poster One(PosterOffice? office = null, string name = "Đăng ký tạm trú", string phrase = "đăng ký tạm trú", string url = Host, string id = "dang-ky-thu") =>
        new(PosterLink.To(url, id), new OneService(name, phrase), office);

    public static IReadOnlyList<PosterShape> Shapes(Poster poster) => new PosterLayout(LetterWidths.LoadEmbedded(), PosterTexts.LoadEmbedded()).Set(poster).Shapes;

    public static XElement Drawn(Poster poster) => XElement.Load(new MemoryStream(Press.Svg(poster)));

    /// <summary>All words on the sheet, lines joined.</summary>
    public static string Said(Poster poster) => string.Join(' ', Drawn(poster).Descendants(Svg + "text").Select(t => t.Value));
}
