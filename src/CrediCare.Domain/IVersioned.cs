namespace CrediCare.Domain;

/// <summary>
/// An entity that two people may change at once. The number grows by one with every saved change; a change made
/// from an older number is refused instead of overwriting what came between.
/// </summary>
public interface IVersioned
{
    int Version { get; }
}
