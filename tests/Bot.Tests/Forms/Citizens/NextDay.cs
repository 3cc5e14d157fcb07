namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>Leaves, with a word or without, and comes back the next day.</summary>
internal sealed class NextDay(Random random) : Temperament("next-day", random)
{
    private int _left;

    public override string? Aside(Moment moment)
    {
        if (_left != 2)
        {
            return null;
        }

        _left++;
        return Random.Next(2) == 0 ? "mai làm tiếp nhé" : null;
    }

    public override TimeSpan Pause(Moment moment)
    {
        if (_left < 4 && Random.Next(6) == 0)
        {
            _left++;
            return TimeSpan.FromHours(20);
        }

        return TimeSpan.Zero;
    }
}
