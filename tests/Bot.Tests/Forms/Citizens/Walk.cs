using Assistant.Bot.Channels;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.Interview;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>Lets citizens walk.</summary>
internal sealed class Walk(FormEngine engine, TurnHandler handler, DateTimeOffset begin)
{
    public static ChannelTraits Web { get; } = new("web", ReplyStyle.Rich, ReplyDelivery.Pull, 20_000, ShowsChoices: true);

    public static ChannelTraits Zalo { get; } = new("zalo", ReplyStyle.Short, ReplyDelivery.Push, 2_000, ShowsChoices: true);

    public static ChannelTraits Voice { get; } = new("voice", ReplyStyle.Spoken, ReplyDelivery.Push, 2_000, ShowsChoices: false);

    /// <summary>A channel by its id.</summary>
    public static ChannelTraits Channel(string id) => new[] { Web, Zalo, Voice }.First(c => c.Id == id);

    /// <summary>Lets one citizen walk.</summary>
    public async Task<WalkReport> GoAsync(MeantForm meant, ChannelTraits channel, Temperament temperament, int seed)
    {
        var random = new Random(seed);
        var report = new WalkReport { Service = meant.Service, Temperament = temperament.Name, Channel = channel.Id, Seed = seed };
        var citizen = new Citizen(new CitizenTalk(handler, channel, begin), meant, engine, temperament, new Speech(channel, random), report);
        return await citizen.WalkAsync();
    }
}
