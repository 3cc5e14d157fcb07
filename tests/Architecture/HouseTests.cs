using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Xunit;

namespace Assistant.Architecture.Tests;

/// <summary>Dependencies point downward only, and rooms side by side never reference one another.</summary>
public sealed class HouseTests
{
    // What each room may rest on. A room that is not listed has no place in the house yet.
    private static readonly Dictionary<string, string[]> Below = new(StringComparer.Ordinal)
    {
        ["Knowledge"] = [],
        ["Bot"] = ["Knowledge"],
        ["Connectors"] = ["Bot", "Knowledge"],
        ["Storage"] = ["Bot", "Knowledge"],
        ["Desk"] = ["Bot", "Knowledge"],
        ["Host"] = ["Bot", "Connectors", "Desk", "Knowledge", "Storage"],
    };

    public static TheoryData<string> Rooms => [.. Repository.Rooms];

    public static TheoryData<string> RoomsWithoutTheWeb => [.. Repository.Rooms.Intersect(["Knowledge", "Bot"])];

    [Fact]
    public void The_house_has_its_rooms()
    {
        Complaints.None(Repository.Rooms.Except(Below.Keys));
        Assert.Superset(new HashSet<string> { "Knowledge", "Connectors", "Host" }, Repository.Rooms.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_project_references_only_rooms_below_it(string room)
    {
        var referenced = Project(room).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/'))["Assistant.".Length..]);

        Complaints.None(referenced.Except(Below[room]));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void What_was_built_rests_only_on_rooms_below_it(string room)
    {
        var referenced = Repository.Load(room).GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => n.StartsWith("Assistant.", StringComparison.Ordinal)).Select(n => n["Assistant.".Length..]);

        Complaints.None(referenced.Except(Below[room]));
    }

    [Theory]
    [MemberData(nameof(RoomsWithoutTheWeb))]
    public void Knowledge_and_bot_know_nothing_of_the_web(string room)
    {
        Assert.Equal("Microsoft.NET.Sdk", Project(room).Attribute("Sdk")!.Value);
        Assert.DoesNotContain(Project(room).Descendants("FrameworkReference"), _ => true);
        Assert.DoesNotContain(Repository.Load(room).GetReferencedAssemblies(), a => a.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Every_type_stands_in_the_namespace_of_its_room(string room)
    {
        var strangers = Own(room).Where(t => t.Namespace is { } n && n != $"Assistant.{room}" && !n.StartsWith($"Assistant.{room}.", StringComparison.Ordinal));

        Complaints.None(strangers.Select(t => t.FullName));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void No_static_field_can_be_written_after_the_start(string room)
    {
        const BindingFlags all = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var writable = Own(room).SelectMany(t => t.GetFields(all))
            .Where(f => !f.IsLiteral && !f.IsInitOnly && !f.Name.StartsWith("<>", StringComparison.Ordinal));

        Complaints.None(writable.Select(f => $"{f.DeclaringType}.{f.Name}"));
    }

    // The compiler and its generators (lambdas, regular expressions, option validators) add types of their own; nobody wrote those.
    private static IEnumerable<Type> Own(string room) => Repository.Load(room).GetTypes().Where(t =>
        !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && !(t.Namespace ?? "").StartsWith("System.Text.RegularExpressions.Generated", StringComparison.Ordinal)
        && !(t.Namespace ?? "").StartsWith("__", StringComparison.Ordinal));

    private static XElement Project(string room) => XDocument.Load(Repository.ProjectFile(room)).Root!;
}
