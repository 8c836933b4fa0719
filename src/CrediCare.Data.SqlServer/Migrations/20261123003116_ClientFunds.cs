using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrediCare.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ClientFunds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ClientFundsDays",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedAtUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Entries = table.Column<int>(type: "int", nullable: false),
                    Differences = table.Column<int>(type: "int", nullable: false),
                    BankSaysOre = table.Column<long>(type: "bigint", nullable: true),
                    BankSaidByUserId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Explanation = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    ExplainedByUserId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ExplainedAtUtc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AcknowledgedByUserId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AcknowledgedAtUtc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Waits = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    AgencyFeesOre = table.Column<long>(type: "bigint", nullable: false),
                    AgencyVatOre = table.Column<long>(type: "bigint", nullable: false),
                    BankOre = table.Column<long>(type: "bigint", nullable: false),
                    CreditorsOre = table.Column<long>(type: "bigint", nullable: false),
                    CreditorsOweOre = table.Column<long>(type: "bigint", nullable: false),
                    DebtorsOre = table.Column<long>(type: "bigint", nullable: false),
                    DebtorsOweOre = table.Column<long>(type: "bigint", nullable: false),
                    DifferenceOre = table.Column<long>(type: "bigint", nullable: false),
                    DifferenceSoFarOre = table.Column<long>(type: "bigint", nullable: false),
                    FilesInOre = table.Column<long>(type: "bigint", nullable: false),
                    FilesOutOre = table.Column<long>(type: "bigint", nullable: false),
                    LedgerInOre = table.Column<long>(type: "bigint", nullable: false),
                    LedgerOutOre = table.Column<long>(type: "bigint", nullable: false),
                    UnidentifiedOre = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientFundsDays", x => x.Day);
                    table.ForeignKey(
                        name: "FK_ClientFundsDays_AspNetUsers_AcknowledgedByUserId",
                        column: x => x.AcknowledgedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClientFundsDays_AspNetUsers_BankSaidByUserId",
                        column: x => x.BankSaidByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClientFundsDays_AspNetUsers_ExplainedByUserId",
                        column: x => x.ExplainedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClientFundsDifferences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SourceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AmountOre = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientFundsDifferences", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ClientFundsEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Cause = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SourceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PortfolioId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AmountOre = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientFundsEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IncomingPaymentBookings",
                columns: table => new
                {
                    TransactionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PaymentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IncomingPaymentBookings", x => x.TransactionId);
                    table.ForeignKey(
                        name: "FK_IncomingPaymentBookings_IncomingPayments_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "IncomingPayments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFiles_ReceivedAtUtc",
                table: "ReceivedFiles",
                column: "ReceivedAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_BookedOn_CaseId",
                table: "LedgerEntries",
                columns: new[] { "BookedOn", "CaseId" },
                filter: "\"Kind\" = 'Refund'");

            migrationBuilder.CreateIndex(
                name: "IX_IncomingPayments_ReceivedAtUtc",
                table: "IncomingPayments",
                column: "ReceivedAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_IncomingPayments_State_SettledAtUtc",
                table: "IncomingPayments",
                columns: new[] { "State", "SettledAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsDays_AcknowledgedByUserId",
                table: "ClientFundsDays",
                column: "AcknowledgedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsDays_BankSaidByUserId",
                table: "ClientFundsDays",
                column: "BankSaidByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsDays_ExplainedByUserId",
                table: "ClientFundsDays",
                column: "ExplainedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsDays_Waits_Day",
                table: "ClientFundsDays",
                columns: new[] { "Waits", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsDifferences_Day_Id",
                table: "ClientFundsDifferences",
                columns: new[] { "Day", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsEntries_Account_PortfolioId_CaseId_Day_AmountOre",
                table: "ClientFundsEntries",
                columns: new[] { "Account", "PortfolioId", "CaseId", "Day", "AmountOre" });

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsEntries_Day_Account_Id",
                table: "ClientFundsEntries",
                columns: new[] { "Day", "Account", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsEntries_SourceId_Cause_Account",
                table: "ClientFundsEntries",
                columns: new[] { "SourceId", "Cause", "Account" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IncomingPaymentBookings_PaymentId",
                table: "IncomingPaymentBookings",
                column: "PaymentId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ClientFundsDays");

            migrationBuilder.DropTable(
                name: "ClientFundsDifferences");

            migrationBuilder.DropTable(
                name: "ClientFundsEntries");

            migrationBuilder.DropTable(
                name: "IncomingPaymentBookings");

            migrationBuilder.DropIndex(
                name: "IX_ReceivedFiles_ReceivedAtUtc",
                table: "ReceivedFiles");

            migrationBuilder.DropIndex(
                name: "IX_LedgerEntries_BookedOn_CaseId",
                table: "LedgerEntries");

            migrationBuilder.DropIndex(
                name: "IX_IncomingPayments_ReceivedAtUtc",
                table: "IncomingPayments");

            migrationBuilder.DropIndex(
                name: "IX_IncomingPayments_State_SettledAtUtc",
                table: "IncomingPayments");
        }
    }
}
