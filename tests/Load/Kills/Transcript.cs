using Assistant.Load.Servers;

namespace Assistant.Load.Kills;

/// <summary>What a transcript must be like after any number of kills.</summary>
internal static class Transcript
{
    /// <summary>Everything wrong with a transcript.</summary>
    /// <param name="read">The activities, in order.</param>
    /// <param name="accepted">The messages that were acknowledged, in the order in which they were.</param>
    public static IEnumerable<string> Objections(IReadOnlyList<ReadActivity> read, IReadOnlyList<(string ClientId, string ActivityId)> accepted)
    {
        var citizens = read.Where(a => a.IsCitizen).ToArray();
        var replies = read.Where(a => !a.IsCitizen).ToArray();
        for (var i = 0; i < read.Count; i++)
        {
            if (read[i].Sequence != i + 1)
            {
                yield return $"number {i + 1} is {read[i].Sequence}";
                yield break;
            }
        }

        foreach (var twice in citizens.GroupBy(c => c.ClientId).Where(g => g.Count() > 1))
        {
            yield return $"{twice.Key} stands there {twice.Count()} times";
        }

        foreach (var (clientId, activityId) in accepted)
        {
            if (citizens.FirstOrDefault(c => c.Id == activityId) is not { } found)
            {
                yield return $"{clientId} was accepted as {activityId} and is lost";
            }
            else if (found.ClientId != clientId)
            {
                yield return $"{activityId} is {found.ClientId} and was accepted as {clientId}";
            }
        }

        var order = accepted.Select(a => a.ActivityId).Distinct().ToArray();
        if (!order.SequenceEqual(order.Order(StringComparer.Ordinal)))
        {
            yield return "messages changed places";
        }

        foreach (var question in citizens)
        {
            var answers = replies.Count(r => r.ReplyTo == question.Id);
            if (answers != 1)
            {
                yield return $"{question.ClientId} has {answers} answers";
            }
        }

        var answered = replies.Select(r => r.ReplyTo).ToArray();
        if (!answered.SequenceEqual(answered.Order(StringComparer.Ordinal)))
        {
            yield return "answers changed places";
        }
    }
}
