using CrediCare.Data.Identity;
using CrediCare.Data.Throttling;
using CrediCare.Domain;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// How often a password or a code may be guessed, counted for all nodes together. On strange browsers it counts by where the
/// guess comes from and by the address that is guessed at, whether or not anyone has it. A browser that the owner has used
/// has a count of its own, so that no stranger's guessing shuts them out there.
/// </summary>
public sealed class Guesses(Throttle throttle, KnownDevice device, IHttpContextAccessor http)
{
    public static readonly ThrottleRule PerAddress = new("guess-address", 10, TimeSpan.FromMinutes(15));

    public static readonly ThrottleRule PerPlace = PerAddress with { Kind = "guess-place", Limit = 50 };

    public static readonly ThrottleRule OnKnownDevice = PerAddress with { Kind = "guess-known-device", Limit = 15 };

    /// <summary>Counts a guess before it is looked at, and takes it back when it was right.</summary>
    /// <param name="address">As it was typed.</param>
    /// <param name="owner">Whose address it is, if anyone's.</param>
    /// <param name="isRight">Looks at the guess; not asked when there have been too many.</param>
    /// <param name="cancellationToken">Ends the work with the request; the count stands.</param>
    public async Task<Outcome<GuessRefusal>> TryAsync(
        string address,
        PortalUser? owner,
        Func<Task<bool>> isRight,
        CancellationToken cancellationToken
    )
    {
        var counts = CountsOf(address, owner);
        foreach (var (rule, key) in counts)
        {
            if (!await throttle.TakeAsync(rule, key, cancellationToken))
                return GuessRefusal.TooMany;
        }

        if (!await isRight())
            return GuessRefusal.Wrong;
        foreach (var (rule, key) in counts)
            await throttle.GiveBackAsync(rule, key, CancellationToken.None);
        return Outcome<GuessRefusal>.Success;
    }

    private (ThrottleRule Rule, string Key)[] CountsOf(string address, PortalUser? owner) =>
        owner is not null && device.Knows(owner)
            ? [(OnKnownDevice, owner.Id.ToString("N"))]
            : [(PerPlace, NetworkPlace.Of(http.HttpContext!)), (PerAddress, address.Trim().ToUpperInvariant())];
}

/// <summary>Why a guess did not open anything.</summary>
public enum GuessRefusal
{
    Wrong,
    TooMany,
}
