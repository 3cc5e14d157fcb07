using Assistant.Bot.Channels;
using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>Leaves out marks, doubles letters, puts spaces into numbers.</summary>
internal sealed class Mistypes(Random random) : Temperament("mistypes", random)
{
    public override string Opening(string phrase) => Terse.Bare($"toi muon {phrase} ngay");

    // Nobody mistypes by telephone; what is heard wrongly is of another kind.
    public override string Word(Moment moment, string answer) => moment.Channel.Style == ReplyStyle.Spoken ? answer : moment.Slot.Field.Type switch
    {
        FieldType.Choice or FieldType.YesNo when answer.Length > 3 => Random.Next(2) == 0 ? Terse.Bare(answer) : Doubled(answer),
        FieldType.CitizenId or FieldType.Phone when answer.All(char.IsAsciiDigit) => $"{answer[..4]} {answer[4..7]} {answer[7..]}",
        FieldType.Date => answer.Replace("/", "-", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal),
        FieldType.AdminUnit => Terse.Bare(answer),
        FieldType.PersonName => answer.ToLowerInvariant() + " ",
        _ => answer,
    };

    // One letter of a long word is pressed twice.
    private string Doubled(string text)
    {
        var words = text.Split(' ');
        var at = Random.Next(words.Length);
        if (words[at].Length >= 4 && words[at].All(char.IsLetter))
        {
            words[at] = words[at] + words[at][^1];
        }

        return string.Join(' ', words).ToLowerInvariant();
    }
}
