using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Rates;

/// <summary>Postcodes and municipalities on a day. Empty until an administrator has loaded the registers.</summary>
public sealed class PlaceRegister(PortalContext context)
{
    /// <summary>The place of a postcode, or null where the register does not have it.</summary>
    public async Task<PostcodeRow?> FindPostcodeAsync(string postcode, DateOnly day, CancellationToken cancellationToken)
    {
        var rows = await context
            .Set<PostcodeRow>()
            .AsNoTracking()
            .Where(row => row.Postcode == postcode)
            .ToListAsync(cancellationToken);
        return rows.Standing().On(day) is { InUse: true } found ? found : null;
    }

    /// <summary>
    /// Whether the creditor must meet at the board where the debtor lives; null where the register lacks one of the postcodes.
    /// </summary>
    public async Task<AttendanceDuty?> AttendanceAsync(
        string? creditorPostcode,
        string? debtorPostcode,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var home = await MunicipalityAsync(creditorPostcode, day, cancellationToken);
        var board = await MunicipalityAsync(debtorPostcode, day, cancellationToken);
        var near = home is not null && board is not null && await AreNeighboursAsync(home, board, day, cancellationToken);
        return AttendanceRule.Of(home, board, near);
    }

    private async Task<string?> MunicipalityAsync(string? postcode, DateOnly day, CancellationToken cancellationToken) =>
        postcode is null ? null : (await FindPostcodeAsync(postcode, day, cancellationToken))?.MunicipalityNumber;

    /// <summary>Whether the two are the same municipality or border on each other.</summary>
    public async Task<bool> AreNeighboursAsync(string number, string other, DateOnly day, CancellationToken cancellationToken)
    {
        if (number == other)
            return true;
        var (lower, higher) = string.CompareOrdinal(number, other) < 0 ? (number, other) : (other, number);
        var rows = await context
            .Set<MunicipalityNeighbourRow>()
            .AsNoTracking()
            .Where(row => row.Number == lower && row.NeighbourNumber == higher)
            .ToListAsync(cancellationToken);
        return rows.Standing().On(day) is { Borders: true };
    }
}
