using System.Globalization;
using System.Text;
using Assistant.Bot.Channels;
using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>Says as little as can be: numbers of choices, no marks where it makes no other name.</summary>
internal sealed class Terse(Random random) : Temperament("terse", random)
{
    public override string Opening(string phrase) => Bare($"muốn {phrase} ngay");

    public override string Word(Moment moment, string answer)
    {
        var field = moment.Slot.Field;
        if (field.Type is FieldType.Choice or FieldType.YesNo)
        {
            var index = moment.Choices.ToList().FindIndex(c => c.Value == answer);
            return index >= 0 && moment.Channel.Style != ReplyStyle.Spoken ? (index + 1).ToString(CultureInfo.InvariantCulture) : answer;
        }

        // A name is kept as it is written; whoever leaves its marks out means no other word elsewhere.
        return field.Type is FieldType.Date ? answer.Replace("/", Random.Next(2) == 0 ? "." : " ", StringComparison.Ordinal) : field.Type is FieldType.AdminUnit ? Bare(answer) : answer;
    }

    /// <summary>Words without their marks.</summary>
    internal static string Bare(string text) => new string([.. text.Replace('đ', 'd').Replace('Đ', 'D').Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)]).ToLowerInvariant();
}
