using Assistant.Load.Kills;
using Assistant.Load.Servers;
using Xunit;

namespace Assistant.Host.Tests.Trials;

/// <summary>The trial of forms notices what is lost.</summary>
public sealed class FormCitizenTests
{
    private readonly FormCitizen _citizen = FormCitizen.New(new OpenConversation("c", "token", new Uri("http://localhost")), new Random(1));

    [Fact]
    public void An_acknowledged_answer_that_is_not_shown_is_lost()
    {
        _citizen.Acknowledged = 12;
        var shown = _citizen.Steps.Take(12).Select(s => s.Shown + "ghi qua: web)").ToList();
        Assert.Empty(_citizen.Lost(string.Join('\n', shown)));

        shown.RemoveAt(8);

        Assert.Contains("ngày sinh người tạm trú", Assert.Single(_citizen.Lost(string.Join('\n', shown))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_was_not_acknowledged_may_be_missing()
    {
        _citizen.Acknowledged = 8;

        Assert.Empty(_citizen.Lost(string.Join('\n', _citizen.Steps.Take(8).Select(s => s.Shown))));
    }

    [Fact]
    public void An_answer_that_was_put_right_is_not_lost()
    {
        _citizen.Acknowledged = _citizen.Steps.Count;
        var phones = _citizen.Steps.Where(s => s.Shown.StartsWith("số điện thoại", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, phones.Length);

        Assert.Empty(_citizen.Lost(string.Join('\n', _citizen.Steps.Where(s => s != phones[0]).Select(s => s.Shown))));
        Assert.NotEmpty(_citizen.Lost(string.Join('\n', _citizen.Steps.Where(s => s != phones[1]).Select(s => s.Shown))));
    }
}
