namespace CrediCare.Domain.Privacy;

/// <summary>What stands where a person stood: the same in both languages, since it is written once.</summary>
public static class Forgotten
{
    public const string Name = "(slettet / deleted)";
}
