namespace CrediCare.Web.Features.Shared;

/// <summary>What the header of a signed-in page shows.</summary>
/// <param name="PersonName">Who is signed in.</param>
/// <param name="CompanyName">The creditor worked for; none for staff.</param>
/// <param name="CompanyNumber">Its organisation number, nine digits.</param>
/// <param name="CanSwitchCompany">The person has more than one creditor.</param>
/// <param name="IsStaff">A caseworker or administrator of the agency.</param>
/// <param name="IsAdministrator">An administrator of the agency.</param>
/// <param name="CanRegister">May register invoices here.</param>
/// <param name="CanAdminister">Administers the creditor worked for.</param>
/// <param name="UnreadCount">Unread items in the inbox; for staff, conversations that wait for an answer.</param>
/// <param name="ChangesToConfirm">For staff: changes of account that wait for a second person.</param>
/// <param name="DecisionsWaiting">What waits for an answer from the creditor worked for.</param>
public sealed record PageFrame(
    string? PersonName,
    string? CompanyName,
    string? CompanyNumber,
    bool CanSwitchCompany,
    bool IsStaff,
    bool IsAdministrator,
    bool CanRegister,
    bool CanAdminister,
    int UnreadCount,
    int ChangesToConfirm = 0,
    int DecisionsWaiting = 0
);
