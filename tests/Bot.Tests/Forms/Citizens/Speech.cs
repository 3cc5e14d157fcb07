using Assistant.Bot.Channels;
using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>Says what is meant in the way of a channel: by button, by number, or in words for the ear.</summary>
internal sealed class Speech(ChannelTraits channel, Random random)
{
    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
    private static readonly string[] Ordinals = ["số {0}", "{0}", "chọn số {0}"];

    /// <summary>An answer to a question.</summary>
    public string Answer(FieldDefinition field, Meant meant, IReadOnlyList<Choice> choices)
    {
        var shown = choices.ToList().FindIndex(c => c.Label == meant.Words || c.Value == meant.Words || string.Equals(c.Label, meant.Words, StringComparison.OrdinalIgnoreCase));
        return shown >= 0 && field.Type is FieldType.Choice or FieldType.Choices or FieldType.YesNo ? Pick(choices, shown)
            : channel.Style == ReplyStyle.Spoken ? Aloud(field, meant)
            : meant.Words.Length > 0 ? meant.Words : Month(meant.Value);
    }

    /// <summary>A choice of those shown.</summary>
    public string Pick(IReadOnlyList<Choice> choices, int index) => channel.Style switch
    {
        ReplyStyle.Rich => choices[index].Value,
        ReplyStyle.Short => $"{index + 1}",
        _ => random.Next(3) == 0 && choices[index].Label.Length < 25
            ? choices[index].Label.ToLowerInvariant()
            : string.Format(System.Globalization.CultureInfo.InvariantCulture, Ordinals[random.Next(Ordinals.Length)], index + 1),
    };

    private static string Month(string value) => $"{value[5..7]}/{value[..4]}";

    // What a recogniser writes down: small letters, digits spoken one by one, dates with their words.
    private string Aloud(FieldDefinition field, Meant meant) => field.Type switch
    {
        FieldType.CitizenId or FieldType.OldId or FieldType.Phone => random.Next(2) == 0 ? meant.Words : string.Join(' ', meant.Words.Select(c => char.IsAsciiDigit(c) ? Digits[c - '0'] : c.ToString())),
        FieldType.Date when meant.Value.Length == 10 => $"ngày {int.Parse(meant.Value[8..], System.Globalization.CultureInfo.InvariantCulture)} tháng {int.Parse(meant.Value[5..7], System.Globalization.CultureInfo.InvariantCulture)} năm {meant.Value[..4]}",
        FieldType.Month => $"tháng {meant.Value[5..7]} năm {meant.Value[..4]}",
        FieldType.Time => $"{meant.Value[..2]} giờ {meant.Value[3..]} phút",
        FieldType.PersonName => meant.Words.ToLowerInvariant(),
        FieldType.Email => meant.Words.Replace("@", " a còng ", StringComparison.Ordinal),
        _ => meant.Words,
    };
}
