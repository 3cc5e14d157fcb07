using System.ComponentModel.DataAnnotations;

namespace Assistant.Bot.Conversations;

/// <summary>Limits of the conversation engine.</summary>
public sealed class EngineOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Conversations";

    /// <summary>Gets or sets how many messages may wait or be worked on at once; more are told that the assistant is busy.</summary>
    /// <value>The default is 2,000.</value>
    [Range(1, 1_000_000)]
    public int MostPending { get; set; } = 2000;

    /// <summary>Gets or sets how many messages of one conversation may wait at once.</summary>
    /// <value>The default is 20.</value>
    [Range(1, 10_000)]
    public int MostPendingOfOne { get; set; } = 20;

    /// <summary>Gets or sets how many turns are made at once.</summary>
    /// <value>The default is 0: four for each processor.</value>
    [Range(0, 10_000)]
    public int TurnsAtOnce { get; set; }

    /// <summary>Gets or sets how many conversations are kept ready in memory.</summary>
    /// <value>The default is 4,096.</value>
    [Range(0, 10_000_000)]
    public int ConversationsInMemory { get; set; } = 4096;

    /// <summary>Gets or sets how long a stopping program goes on with turns that were begun.</summary>
    /// <value>The default is 15 seconds.</value>
    public TimeSpan DrainTime { get; set; } = TimeSpan.FromSeconds(15);
}
