namespace CrediCare.Data;

/// <summary>What a complaint of the database means for the one who gets it; each engine's context tells them apart.</summary>
public enum DatabaseFailure
{
    /// <summary>Neither of the others: no room, no rights, a bug. Trying again does not help.</summary>
    Other,

    /// <summary>Two were at it at once, or the connection broke: the whole transaction may be tried again.</summary>
    Transient,

    /// <summary>A value that its column, key or reference does not take.</summary>
    Data,
}
